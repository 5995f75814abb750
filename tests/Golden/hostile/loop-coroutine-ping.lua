-- Coroutines that yield at once.
function player_think()
  local co = coroutine.wrap(function() while true do coroutine.yield() end end)
  while true do co() end
end
