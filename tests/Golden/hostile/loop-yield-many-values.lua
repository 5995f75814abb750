-- Many values that go in and out of a coroutine.
local c = coroutine.wrap(function(...) while true do coroutine.yield(...) end end)
local t = {}
for i = 1, 150 do t[i] = i end
function player_think()
  while true do c(unpack(t)) end
end
