-- Numbers as keys that all belong in the same place.
local t = {}
for i = 1, 400 do t[i * 511] = i end
function player_think()
  while true do local x = t[511] end
end
