-- An endless __len.
function player_think()
  return #setmetatable({}, { __len = function() while true do end end })
end
