-- An endless __index function.
function player_think()
  local t = setmetatable({}, { __index = function() while true do end end })
  return t.x
end
