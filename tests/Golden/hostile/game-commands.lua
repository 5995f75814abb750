-- Commands without end.
function player_think()
  while true do for id = 0, 3 do pcall(set_state, id, CREATURE_IDLE) pcall(set_message, id, "x") end end
end
