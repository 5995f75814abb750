-- Empty lines without end.
function player_think()
  while true do print() end
end
