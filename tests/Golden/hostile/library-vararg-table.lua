-- Many values into tables.
function player_think()
  local t = {}
  for i = 1, 5000 do t[i] = i end
  local function f(...) while true do local x = { ... } end end
  f(unpack(t))
end
