-- The last of many values.
function player_think()
  local t = {}
  for i = 1, 5000 do t[i] = i end
  local function f(...) while true do select(-1, ...) end end
  f(unpack(t))
end
