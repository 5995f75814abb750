-- A library function that does nearly nothing.
function player_think()
  while true do type(1) end
end
