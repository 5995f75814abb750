-- An endless __lt.
function player_think()
  local m = { __lt = function() while true do end end }
  return setmetatable({}, m) < setmetatable({}, m)
end
