-- A comparison that never ends.
function player_think()
  table.sort({ 1, 2, 3 }, function() while true do end end)
end
