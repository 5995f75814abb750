-- As many coroutines as there is room for.
function player_think()
  kept = kept or {}
  while true do kept[#kept + 1] = coroutine.create(function() coroutine.yield() end) end
end
