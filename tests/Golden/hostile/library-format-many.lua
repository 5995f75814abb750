-- Formats of many values.
function player_think()
  while true do pcall(string.format, ("%s"):rep(100), unpack({}, 1, 100)) string.format("%q", ("\0"):rep(5000)) string.format("%.99f", 1e300) end
end
