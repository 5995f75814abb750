-- A value to close in each round.
local m = setmetatable({}, { __close = function() end })
function player_think()
  while true do local x <close> = m end
end
