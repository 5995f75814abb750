-- Fields that a library function is asked for.
local t = setmetatable({}, { __index = type })
function player_think()
  while true do local x = t.x end
end
