-- An endless loop with a condition.
function player_think()
  local n = 0
  repeat n = n + 1 until n < 0
end
