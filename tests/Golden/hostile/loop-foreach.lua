-- A foreach that never ends.
function player_think()
  table.foreach({ 1 }, function() while true do end end)
end
