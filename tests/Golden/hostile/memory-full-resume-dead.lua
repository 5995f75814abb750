-- Resuming a dead coroutine when memory is full.
function player_think()
  local dead = coroutine.create(function() end)
  coroutine.resume(dead)
  kept = kept or {}
  pcall(function() while true do kept[#kept + 1] = {} end end)
  while true do coroutine.resume(dead) end
end
