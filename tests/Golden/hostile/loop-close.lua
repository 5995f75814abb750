-- An endless __close.
function player_think()
  local x <close> = setmetatable({}, { __close = function() while true do end end })
end
