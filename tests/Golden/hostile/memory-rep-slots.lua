-- Long texts into slots made before.
function player_think()
  local t = {}
  for i = 1, 4000 do t[i] = false end
  local s = ("0123456"):rep(9000)
  for i = 1, 4000 do t[i] = s:upper() .. "" t[i] = s:reverse() end
  while true do for i = 1, 4000 do t[i] = s:sub(1, 60000 + i) end end
end
