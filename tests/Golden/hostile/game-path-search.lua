-- Searches for ways without end.
function player_think()
  while true do for id = 0, 3 do pcall(set_path, id, math.random(256, 2000), math.random(256, 1500)) end end
end
