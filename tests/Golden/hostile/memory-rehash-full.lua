-- A full table that never gets larger.
local t = {}
for i = 1, 8192 do t[i * 2.5] = true end
function player_think()
  local i = 1
  while true do t[i * 2.5] = nil t[(i + 8192) * 2.5] = true i = i + 1 end
end
