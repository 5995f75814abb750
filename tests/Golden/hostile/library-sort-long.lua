-- A long list that is sorted again and again.
local t = {}
for i = 1, 5000 do t[i] = i * 7919 % 5003 end
function player_think()
  while true do table.sort(t) end
end
