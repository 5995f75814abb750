-- Numbers that are long to write, by the library.
local a = 1.234e308
function player_think()
  while true do local x = tostring(a) end
end
