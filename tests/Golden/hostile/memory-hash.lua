-- A hash part that grows and grows.
function player_think()
  local t = {}
  local i = 0
  while true do i = i + 1 t["k" .. i] = true end
end
