-- Comparisons that a library function decides.
local a, b = setmetatable({}, { __eq = rawequal }), setmetatable({}, { __eq = rawequal })
function player_think()
  while true do local x = a == b end
end
