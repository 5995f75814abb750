-- What a bot may do honestly, without end.
function player_think()
  while true do get_health(0) end
end
