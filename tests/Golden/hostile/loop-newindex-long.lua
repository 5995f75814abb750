-- A field that is written behind two thousand tables.
local first = {}
for i = 1, 1990 do first = setmetatable({}, { __newindex = first }) end
function player_think()
  while true do first.x = nil end
end
