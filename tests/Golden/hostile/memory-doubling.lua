-- A text that doubles.
function player_think()
  local s = "x"
  while true do s = s .. s end
end
