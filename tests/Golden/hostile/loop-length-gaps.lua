-- The length of a list that is nothing but gaps.
local t = {}
for k = 0, 61 do t[1 << k] = true end
function player_think()
  while true do local n = #t end
end
