-- An endless __concat.
function player_think()
  return setmetatable({}, { __concat = function() while true do end end }) .. "x"
end
