-- Coroutines kept from earlier rounds, each good for a little more.
function player_think()
  kept = kept or {}
  for i = 1, 100 do kept[#kept + 1] = coroutine.create(function() while true do for i = 1, 40 do end coroutine.yield() end end) end
  while true do for i = 1, #kept do coroutine.resume(kept[i]) end end
end
