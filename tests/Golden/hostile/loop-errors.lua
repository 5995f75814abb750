-- Nothing but errors of the API.
function player_think()
  while true do pcall(get_pos, -1) pcall(set_state) pcall(math.random, 2, 1) end
end
