-- Many values passed on.
function player_think()
  local t = {}
  for i = 1, 5000 do t[i] = i end
  local function g(...) return ... end
  local function f(...) while true do g(...) end end
  f(unpack(t))
end
