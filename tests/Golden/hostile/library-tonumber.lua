-- Very long numerals.
function player_think()
  local s = ("1"):rep(10000)
  while true do tonumber(s) pcall(function() return s + 1 end) tonumber(s, 36) end
end
