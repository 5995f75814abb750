-- Numbers as keys that all belong in the same place.
local t = {}
for i = 1, 1000 do t[i * 1023] = i end
function player_think()
  while true do local x = t[1023] end
end
