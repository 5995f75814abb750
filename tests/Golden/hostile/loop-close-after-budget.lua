-- A __close that goes on when the budget is spent.
function player_think()
  local x <close> = setmetatable({}, { __close = function() while true do pcall(function() while true do end end) end end })
  while true do end
end
