-- Widths at their limit.
function player_think()
  while true do pcall(string.format, ("%99d"):rep(600), 1) end
end
