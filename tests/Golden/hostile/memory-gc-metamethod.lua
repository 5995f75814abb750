-- A finalizer that would never end.
function player_think()
  while true do setmetatable({}, { __gc = function() while true do end end }) end
end
