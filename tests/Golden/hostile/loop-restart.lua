-- A callback that restarts for ever.
function player_think()
  while true do restart() end
end
