-- Questions after enemies without end.
function player_think()
  while true do for id = 0, 3 do pcall(get_nearest_enemy, id) end end
end
