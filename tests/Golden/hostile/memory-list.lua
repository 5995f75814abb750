-- A list without end.
function player_think()
  local t = {}
  while true do t[#t + 1] = 1 end
end
