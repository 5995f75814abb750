-- An endless loop.
function player_think()
  while true do end
end
