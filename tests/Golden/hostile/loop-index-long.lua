-- A field that is found behind two thousand tables.
local first = { x = 1 }
for i = 1, 1990 do first = setmetatable({}, { __index = first }) end
function player_think()
  while true do local y = first.x end
end
