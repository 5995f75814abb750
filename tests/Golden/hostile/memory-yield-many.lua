-- Yields of thousands of values.
function player_think()
  local t = {}
  for i = 1, 5000 do t[i] = i end
  local co = coroutine.wrap(function() while true do coroutine.yield(unpack(t)) end end)
  while true do co() end
end
