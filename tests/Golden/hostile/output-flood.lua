-- Prints without end.
function player_think()
  while true do print(("x"):rep(10000)) end
end
