-- A comparison that yields.
function player_think()
  local co = coroutine.wrap(function() table.sort({ 3, 2, 1 }, coroutine.yield) end)
  while true do pcall(co) end
end
