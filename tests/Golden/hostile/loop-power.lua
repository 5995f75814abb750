-- Powers.
local a = 1.0000001
function player_think()
  while true do local x = a ^ 1e9 end
end
