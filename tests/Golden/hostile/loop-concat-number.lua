-- Numbers that are long to write.
local a = 1.234e308
function player_think()
  while true do local x = a .. "" end
end
