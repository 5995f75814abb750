-- A handler that never ends.
function player_think()
  xpcall(error, function() while true do end end)
end
