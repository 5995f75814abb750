-- Deep stacks in many coroutines.
function player_think()
  kept = kept or {}
  local function f(n) if n > 0 then f(n - 1) end coroutine.yield() end
  while true do local co = coroutine.create(f) kept[#kept + 1] = co coroutine.resume(co, 3000) end
end
